/** Decoration of the start page: the sun of the brand over a wide horizon. */
export function Horizon() {
  return (
    <svg
      className="horizon"
      viewBox="0 0 1200 320"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="horizon__glow" cx="985" cy="236" r="190" />
      <path className="horizon__sun" d="M865 236a120 120 0 0 1 240 0z" />
      <path className="horizon__line" d="M560 236h640M640 258h560M760 280h440M900 302h300" />
      <path
        className="horizon__line"
        d="M985 96V64M886 137l-22-23M1084 137l22-23M845 220l-30-8M1125 220l30-8"
      />
    </svg>
  );
}
