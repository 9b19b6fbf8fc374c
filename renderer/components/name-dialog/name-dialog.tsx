import { useState } from 'react';
import { Button } from '../button/button.tsx';
import { DialogWindow } from '../dialog-window/dialog-window.tsx';
import styles from './name-dialog.module.css';

interface NameDialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** What the name is filled with, ready to be typed over. */
  suggested: string;
  /** What the button says: `Save`. */
  submit: string;
  /** Resolves when it is done; what it throws is shown, and the dialog stays. */
  onSubmit: (name: string) => Promise<void>;
  /** What is about to be named. */
  children?: React.ReactNode;
}

/** As the contract has it. */
const longestName = 200;

/** Asks for a name. */
export function NameDialog({ title, open, onClose, children, ...form }: NameDialogProps) {
  return (
    <DialogWindow title={title} open={open} onOpenChange={(next) => !next && onClose()}>
      <NameForm {...form} onClose={onClose}>
        {children}
      </NameForm>
    </DialogWindow>
  );
}

function NameForm({ suggested, submit, onSubmit, onClose, children }: Omit<NameDialogProps, 'title' | 'open'>) {
  const [name, setName] = useState(suggested.slice(0, longestName));
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({ busy: false, problem: null });
  const send = async () => {
    if (state.busy || !name.trim()) return;
    setState({ busy: true, problem: null });
    try {
      await onSubmit(name.trim());
      onClose();
    } catch (error) {
      setState({ busy: false, problem: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <label>
        Name
        <input
          autoFocus
          dir="auto"
          value={name}
          maxLength={longestName}
          onChange={(event) => setName(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </label>
      {state.problem !== null && <p role="alert">{state.problem}</p>}
      <Button type="submit" look="primary" isDisabled={!name.trim() || state.busy}>
        {submit}
      </Button>
    </form>
  );
}
