/** How long the address of a saved file stays good, in ms: the browser has begun to copy it long before. */
const ADDRESS_LIVES = 60_000;

/** Hands a text to the reader as a file of this name, by the browser's own way of saving. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIVES);
}
