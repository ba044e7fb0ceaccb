/* global document */
// Runs before the first paint, as a file of its own because the content security policy allows no inline script.
try {
  var theme = localStorage.getItem('weitblick.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('weitblick.language') === 'en') document.documentElement.lang = 'en';
} catch {
  // storage is switched off: system theme and German
}
