const HOME = '/';

/** @returns the path to go to after signing in; anything but a path on this site becomes the start page */
export function safeReturnTo(wanted: string | null): string {
  if (!wanted || !wanted.startsWith('/')) return HOME;
  const origin = 'https://weitblick.invalid';
  let target: URL;
  try {
    target = new URL(wanted, origin);
  } catch {
    return HOME;
  }
  // "//elsewhere" and "/\elsewhere" are other sites for a browser
  if (target.origin !== origin || target.pathname.startsWith('//')) return HOME;
  if (target.pathname === '/anmeldung') return HOME;
  return target.pathname + target.search + target.hash;
}

export function signInAddress(returnTo: string): string {
  const target = safeReturnTo(returnTo);
  return target === HOME ? '/anmeldung' : `/anmeldung?${new URLSearchParams({ returnTo: target })}`;
}
