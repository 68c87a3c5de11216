/**
 * Saves a text as a file, by a link that is pressed at once. Nothing is requested.
 *
 * @param name - the name that is proposed for the file
 * @param type - its media type
 */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
