import { lazy, Suspense, type ReactNode } from 'react';

const loadFrame = () => import('./DialogFrame.tsx');
const DialogFrame = lazy(loadFrame);

/** Call when a dialog is likely soon, for example on focus of the button that opens it. */
export function preloadDialog(): void {
  void loadFrame();
}

export interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** 'sheet' fills a phone's screen: for filters */
  shape?: 'box' | 'sheet';
}

/** A modal dialog. Render it only while it is open: its code is fetched with the first one. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <DialogFrame {...props} />
    </Suspense>
  );
}
