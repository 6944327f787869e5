import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { keepTheme } from '#store/keep-theme.ts';
import { readTheme, type Theme } from '#store/theme.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { showTheme } from './show-theme.ts';

const place = () => localStorage;

/** Light or dark: takes effect at once. */
export default function AppearanceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  // Where the browser keeps nothing, the page itself knows what was chosen.
  const [theme, setTheme] = useState<Theme>(() => {
    const shown = document.documentElement.dataset['theme'];
    return shown === 'light' || shown === 'dark' ? shown : readTheme(place);
  });
  const [kept, setKept] = useState(true);
  const choose = (next: Theme) => {
    showTheme(next);
    setKept(keepTheme(place, next));
    setTheme(next);
  };
  return (
    <Dialog title={t('appearance.label')} closeLabel={t('app.close')} onClose={onClose}>
      <RadioGroup
        label={t('appearance.theme')}
        hint={kept ? t('appearance.hint') : t('appearance.notKept')}
        options={[
          { value: 'system', label: t('appearance.system') },
          { value: 'light', label: t('appearance.light') },
          { value: 'dark', label: t('appearance.dark') },
        ]}
        value={theme}
        onChange={choose}
      />
    </Dialog>
  );
}
