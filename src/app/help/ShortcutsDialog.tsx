import { Fragment, useId } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Dialog } from '#ui/Dialog.tsx';
import css from './Help.module.css';
import { keyName } from './key-name.ts';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';

const isMac = () => /Mac OS X|iPhone|iPad/.test(navigator.userAgent);

/** Every key that does something of Herald's own. */
export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const id = useId();
  return (
    <Dialog title={t('shortcuts.label')} closeLabel={t('app.close')} onClose={onClose} textOnly>
      {SHORTCUTS.map(({ where, keys }) => (
        <section key={where} aria-labelledby={`${id}-${where}`}>
          <h3 id={`${id}-${where}`}>{t(where)}</h3>
          <table className={css.keys} aria-labelledby={`${id}-${where}`}>
            <tbody>
              {keys.map((shortcut) => (
                <tr key={shortcut.does}>
                  <th scope="row">{t(shortcut.does)}</th>
                  <td>
                    <Ways shortcut={shortcut} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </Dialog>
  );
}

function Ways({ shortcut }: { readonly shortcut: Shortcut }) {
  const t = useT();
  const mac = isMac();
  return shortcut.ways.map((way, index) => {
    const names = way.map((key) => keyName(t, key, mac));
    return (
      <Fragment key={names.join(' ')}>
        {index === 0 ? null : ' '}
        {/* Keys of a keyboard stand in one order, also where people write from right to left. */}
        <span dir="ltr">
          {names.map((name, at) => (
            <Fragment key={name}>
              {at === 0 ? null : ' + '}
              <kbd>{name}</kbd>
            </Fragment>
          ))}
        </span>
      </Fragment>
    );
  });
}
