import type { ReactNode } from 'react';
import './Chip.css';

export type ChipTone = 'ok' | 'asked' | 'waiting' | 'offer' | 'stopped' | 'plain';

export function Chip({ tone, icon, children }: { tone: ChipTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`chip chip--${tone}`}>
      {icon}
      {children}
    </span>
  );
}
