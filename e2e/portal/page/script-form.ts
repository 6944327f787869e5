import type { ScriptReply } from '../api.ts';
import { personById, postJson } from './api-client.ts';
import { el, labelled } from './element.ts';
import { personSelect } from './person-select.ts';

const SAMPLE = JSON.stringify([{ method: 'entity.get', params: {} }]);
/** An ordinary employee. */
const FIRST_SHOWN = 8;

/** "Run a script": REST methods with the app's token of any person, as an attacker among the employees has one. */
export function createScriptForm(): HTMLElement {
  let userId = FIRST_SHOWN;
  const person = personSelect('Person who runs a script', ({ id }) => (userId = id));
  const calls = el('textarea', {
    class: 'input script-calls',
    id: 'script-calls',
    rows: 4,
    spellcheck: 'false',
  });
  calls.value = SAMPLE;
  const answers = el('pre', {
    class: 'json script-answers',
    tabindex: 0,
    hidden: true,
    'aria-label': 'Answers',
  });

  async function run(event: Event): Promise<void> {
    event.preventDefault();
    try {
      const wanted: unknown = JSON.parse(calls.value);
      const reply = await postJson<ScriptReply>('script', { userId, calls: wanted });
      answers.textContent = JSON.stringify(reply.answers, null, 2);
    } catch (problem) {
      answers.textContent = String(problem);
    }
    answers.hidden = false;
  }

  void personById(FIRST_SHOWN).then((found) => found && person.show(found));
  return el(
    'form',
    { class: 'script-form', on: { submit: (event) => void run(event) } },
    person.element,
    labelled('Calls, as JSON', calls),
    el(
      'p',
      { class: 'switch-sentence' },
      'Run with a token that this person has for the app; marked as a script in the log of calls.',
    ),
    el('button', { type: 'submit', class: 'button' }, 'Run'),
    answers,
  );
}
