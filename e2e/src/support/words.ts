/** Name of a link or button that says, for those who do not see the rest, what it is about: "Anmelden: Excel, …". */
export function about(action: string, topic: string): RegExp {
  const escaped = topic.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${action}: ${escaped}`);
}
