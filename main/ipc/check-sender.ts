import { appOrigin } from '../window/app-addresses.ts';

interface Frame {
  readonly origin: string;
  readonly parent: unknown;
}

/** The part of an Electron IPC event that says who sent it. */
export interface SenderEvent {
  readonly sender: { readonly mainFrame: unknown };
  /** `null` when the frame has gone since. */
  readonly senderFrame: Frame | null;
}

/**
 * Whether a message comes from the page of our window: from its main frame, showing our own origin. A page that was navigated
 * elsewhere, a frame within it and every other window are strangers.
 */
export function isOurPage({ sender, senderFrame }: SenderEvent, ourContents: unknown): boolean {
  return (
    ourContents !== null &&
    sender === ourContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === appOrigin
  );
}
