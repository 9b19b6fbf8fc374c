// What screens still hold and the workspace does not: saved before anything else touches it, and before the window closes.

type Save = () => Promise<void>;
const saves = new Set<Save>();

export function registerPendingSave(save: Save): () => void {
  saves.add(save);
  return () => void saves.delete(save);
}

export async function flushPendingSaves(): Promise<void> {
  await Promise.all([...saves].map((save) => save()));
}
