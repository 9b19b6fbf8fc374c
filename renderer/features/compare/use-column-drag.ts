import { useRef, useState } from 'react';

interface Dragging {
  id: string;
  /** The column that the dragged one would come to stand at. */
  to: number;
}

/** Moves a column with a pointer: hold its handle, go over another column, let go. Escape leaves everything as it was. */
export function useColumnDrag(ids: readonly string[], locked: number, onMove: (id: string, to: number) => void) {
  const heads = useRef(new Map<string, HTMLElement>());
  const [dragging, setDragging] = useState<Dragging | null>(null);

  const columnAt = (x: number): number => {
    const at = ids.findIndex((id) => {
      const box = heads.current.get(id)?.getBoundingClientRect();
      return box !== undefined && x < box.right;
    });
    return Math.max(at < 0 ? ids.length - 1 : at, locked);
  };
  const stop = () => setDragging(null);

  return {
    dragging,
    /** Says where a column's head is. */
    headRef: (id: string) => (element: HTMLElement | null) => {
      if (element) heads.current.set(id, element);
      else heads.current.delete(id);
    },
    handleProps: (id: string) => ({
      onPointerDown: (event: React.PointerEvent) => {
        if (event.button !== 0) return;
        event.preventDefault();
        const handle = event.currentTarget;
        handle.setPointerCapture(event.pointerId);
        setDragging({ id, to: ids.indexOf(id) });
        const cancel = (key: KeyboardEvent) => {
          if (key.key === 'Escape') stop();
        };
        window.addEventListener('keydown', cancel);
        handle.addEventListener('lostpointercapture', () => window.removeEventListener('keydown', cancel), {
          once: true,
        });
      },
      onPointerMove: (event: React.PointerEvent) => {
        if (dragging) setDragging({ id: dragging.id, to: columnAt(event.clientX) });
      },
      onPointerUp: () => {
        if (dragging && dragging.to !== ids.indexOf(dragging.id)) onMove(dragging.id, dragging.to);
        stop();
      },
      onPointerCancel: stop,
    }),
  };
}
