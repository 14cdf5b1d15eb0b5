/** Says by its movement that Earshot listens; what it hears stands beside it in words. */
export function Bars() {
  return (
    <span className="bars" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}
