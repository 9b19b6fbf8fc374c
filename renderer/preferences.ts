// Small choices about how the window is arranged. Losing them costs nothing, so they are kept beside the window and not in
// the workspace.

const prefix = 'casebook.';

export function readPreference<T extends string>(name: string, fallback: T): T {
  return (localStorage.getItem(prefix + name) as T | null) ?? fallback;
}

export function writePreference(name: string, value: string) {
  localStorage.setItem(prefix + name, value);
}
