interface ActionLabelProps {
  /** what is seen, for example "Anmelden" */
  children: string;
  /** what it is about, for those who hear it out of its place */
  about: string;
}

/**
 * A label whose accessible name is "Anmelden: Gespräche führen". The name is one piece of text: put together of a seen
 * and a hidden part, browsers would set a space before the colon.
 */
export function ActionLabel({ children, about }: ActionLabelProps) {
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span className="visually-hidden">{`${children}: ${about}`}</span>
    </>
  );
}
