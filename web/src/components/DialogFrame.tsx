import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import type { DialogProps } from './Dialog.tsx';
import './DialogFrame.css';

export default function DialogFrame({ title, onClose, children, shape = 'box' }: DialogProps) {
  const { t } = useMessages();
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog dialog--${shape}`}>
        <Dialog className="dialog__content">
          <div className="dialog__head">
            <Heading slot="title" className="dialog__title">
              {title}
            </Heading>
            <Button
              kind="quiet"
              aria-label={t('components.close')}
              icon={<X size={20} aria-hidden="true" />}
              onClick={onClose}
            />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
