import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { joinClasses } from './join-classes.ts';
import './Button.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  kind?: ButtonKind;
  size?: 'normal' | 'small' | 'large';
  wide?: boolean;
  icon?: ReactNode;
}

function classOf(
  { kind = 'secondary', size = 'normal', wide = false }: Look,
  extra: string | undefined,
): string {
  return joinClasses(
    'button',
    `button--${kind}`,
    size !== 'normal' && `button--${size}`,
    wide && 'button--wide',
    extra,
  );
}

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** Work is under way: the button keeps its place and focus, announces itself as busy and ignores presses. */
    busy?: boolean;
  };

export function Button({
  kind,
  size,
  wide,
  icon,
  busy = false,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ ...(kind && { kind }), ...(size && { size }), ...(wide && { wide }) }, className)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="button__spinner" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}

export function ButtonLink({ kind, size, wide, icon, className, children, ...rest }: Look & LinkProps) {
  return (
    <Link
      {...rest}
      className={classOf({ ...(kind && { kind }), ...(size && { size }), ...(wide && { wide }) }, className)}
    >
      {icon}
      {children}
    </Link>
  );
}
