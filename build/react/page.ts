/**
 * What the page is written with, of what React treats in a way of its own. React DOM is built without
 * the rest, which would be passed over in silence: `use.ts` looks for it in src/ and ends the build.
 * To use something else, add it here; nothing else has to change.
 */

/** Events, by the properties that listen to them. None of them listens on the way down (`…Capture`). */
export const EVENTS: readonly string[] = [
  ...['onBlur', 'onCancel', 'onChange', 'onClick', 'onClose', 'onDragEnter', 'onDragLeave'],
  ...['onDragOver', 'onDrop', 'onFocus', 'onInput', 'onKeyDown', 'onPaste', 'onSubmit', 'onToggle'],
];

/** What handlers of React's events read of an event, beside what every event has. */
export const FIELDS: readonly string[] = [
  ...['altKey', 'button', 'clientX', 'clientY', 'clipboardData', 'code', 'ctrlKey'],
  ...['dataTransfer', 'detail', 'key', 'metaKey', 'newState', 'relatedTarget', 'repeat'],
  ...['shiftKey', 'submitter'],
];

/** Elements that React treats in a way of its own. */
export const ELEMENTS: readonly string[] = [
  ...['button', 'details', 'dialog', 'input', 'option', 'select', 'svg', 'textarea'],
];

/** Attributes and properties that React treats in a way of its own. */
export const ATTRIBUTES: readonly string[] = [
  ...['children', 'ref', 'className', 'tabIndex', 'htmlFor', 'hidden', 'inert', 'popover', 'open'],
  ...['spellCheck', 'draggable', 'href', 'download'],
  ...['value', 'defaultValue', 'checked', 'defaultChecked', 'type', 'name', 'selected'],
  ...['disabled', 'readOnly', 'required', 'multiple', 'autoFocus', 'rows', 'cols', 'size'],
  ...['rowSpan', 'start', 'viewBox', 'role', 'dir', 'width', 'height'],
  ...['strokeWidth', 'textAnchor'],
];
