import { useEffect } from 'react';
import { useDesk } from '../../desk-queries.ts';
import { callShell } from '../../shell-client.ts';

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

/** Draws the window in the theme and density of the settings; `system` follows the operating system as it changes. */
export function useTheme() {
  const settings = useDesk('settings.get', {}).data;
  const theme = settings?.theme ?? 'system';
  const density = settings?.density ?? 'comfortable';
  useEffect(() => {
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && darkScheme.matches);
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    };
    apply();
    darkScheme.addEventListener('change', apply);
    return () => darkScheme.removeEventListener('change', apply);
  }, [theme]);
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  useEffect(() => {
    if (settings) void callShell('shell.setTheme', { theme }).catch(() => undefined);
  }, [settings, theme]);
}
