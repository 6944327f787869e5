import { useEffect, useEffectEvent, useId, useRef } from 'react';
import type { HelpSection, HelpTopic } from '#i18n/help/load-help.ts';
import { type ReadableHelp, useHelp } from '#i18n/help/use-help.ts';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import css from './Help.module.css';

type Props = {
  /** Where it is opened; its beginning without one. */
  readonly topic: HelpTopic | undefined;
  readonly onShortcuts: () => void;
  readonly onClose: () => void;
};

/** All of the help at once, so that the browser's own search finds what it says. */
export default function HelpDialog({ topic, onShortcuts, onClose }: Props) {
  const t = useT();
  const help = useHelp();
  return (
    <Dialog
      title={t('help.label')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={<Button onClick={onShortcuts}>{t('shortcuts.label')}</Button>}
    >
      {help === undefined ? (
        <Spinner />
      ) : help === 'failed' ? (
        <Callout tone="error" role="alert">
          {t('help.failed')}
        </Callout>
      ) : (
        <Pages help={help} topic={topic} />
      )}
    </Dialog>
  );
}

function Pages({ help, topic }: { readonly help: ReadableHelp; readonly topic: HelpTopic | undefined }) {
  const t = useT();
  const id = useId();
  const pages = useRef<HTMLDivElement>(null);
  const { texts, lang, own, read } = help;
  const go = (name: string) => {
    const heading = pages.current?.querySelector<HTMLElement>(`[data-topic="${name}"]`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  const begin = useEffectEvent(() => {
    if (topic !== undefined) go(topic);
  });
  useEffect(() => begin(), []);
  return (
    <>
      {own ? null : <p className={css.soft}>{t('help.onlyEnglish')}</p>}
      <div ref={pages} className={css.pages} lang={lang} dir="ltr">
        <nav aria-label={t('help.contents')}>
          <ul className={css.contents}>
            {Object.entries(texts).map(([name, { title }]) => (
              <li key={name}>
                <Button look="link" onClick={() => go(name)}>
                  {title}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
        {Object.entries(texts).map(([name, section]) => (
          <section key={name} aria-labelledby={`${id}-${name}`} className={css.section}>
            <h3 id={`${id}-${name}`} data-topic={name} tabIndex={-1}>
              {section.title}
            </h3>
            <Section section={section} read={read} />
          </section>
        ))}
      </div>
    </>
  );
}

type SectionProps = { readonly section: HelpSection; readonly read: (text: string) => string };

function Section({ section: { text, points }, read }: SectionProps) {
  return (
    <>
      {text.map((paragraph) => (
        <p key={paragraph}>{read(paragraph)}</p>
      ))}
      {points.length === 0 ? null : (
        <dl className={css.points}>
          {points.map((point) => (
            <div key={point.term}>
              <dt>{read(point.term)}</dt>
              <dd>{read(point.text)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
