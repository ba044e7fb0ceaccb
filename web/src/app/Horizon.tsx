/** Decoration of the start page: the sun of the brand over a wide horizon. */
export function Horizon() {
  return (
    <svg className="horizon" viewBox="0 0 560 320" aria-hidden="true" focusable="false">
      <circle className="horizon__glow" cx="300" cy="236" r="180" />
      <path className="horizon__sun" d="M188 236a112 112 0 0 1 224 0z" />
      <path className="horizon__line" d="M20 236h640M70 258h590M150 280h510M250 302h410" />
      <path
        className="horizon__line"
        d="M300 96V66M202 138l-21-22M398 138l21-22M162 220l-29-8M438 220l29-8"
      />
    </svg>
  );
}
