/** Shows by movement that Earshot is scanning. The result is next to it in words. */
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
