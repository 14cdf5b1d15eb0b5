/** Shows by movement that Earshot is scanning. The text next to it has the result. */
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
