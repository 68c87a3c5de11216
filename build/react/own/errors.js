/** The page of React's that says what was wrong, with what it was wrong about. */
export function formatProdErrorMessage(code, about) {
  return `https://react.dev/errors/${code}?args[]=${about}`;
}
