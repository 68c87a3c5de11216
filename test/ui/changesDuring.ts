/** What changes on the page while something is done. */
export function changesDuring(action: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => {});
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  action();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}
