/** Commands that the messenger reads at the start of a text, also of a notice: exactly so, and one space behind. */
const COMMAND = /^\/(me|loud) ([^]*)$/;

export type TextCommand = { readonly name: 'me' | 'loud'; readonly rest: string };

/** The command that begins a trimmed text; `/menu: soup` is a text. */
export function readCommand(text: string): TextCommand | undefined {
  const [, name, rest = ''] = COMMAND.exec(text) ?? [];
  return name === 'me' || name === 'loud' ? { name, rest } : undefined;
}
