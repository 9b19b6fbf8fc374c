import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../button/button.tsx';
import styles from './dialog-window.module.css';

interface DialogWindowProps {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: React.ReactNode;
}

/** A modal with a title. Escape and a click outside close it; focus returns where it was. */
export function DialogWindow({ title, open, onOpenChange, children }: DialogWindowProps) {
  return (
    <ModalOverlay isOpen={open} onOpenChange={onOpenChange} isDismissable className={styles['overlay'] ?? ''}>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          {({ close }) => (
            <>
              <header className={styles['header']}>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <IconButton icon="close" label="Close" onPress={close} />
              </header>
              {children}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
