/** Goes to the search box of the screen; false when it has none. */
export function searchList(): boolean {
  const box = document.querySelector<HTMLInputElement>(".toolbar .search-box input");
  box?.focus();
  box?.select();
  return box !== null;
}
