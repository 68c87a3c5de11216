import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyButton } from '../../src/ui/CopyButton.tsx';

const clipboard = (writeText: ((text: string) => Promise<void>) | undefined) =>
  vi.stubGlobal('navigator', { clipboard: writeText && { writeText } });

/** Presses the button, and waits for the clipboard to answer. */
async function press(): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Copy it' }));
  });
}

const outcome = (): string | null => screen.getByRole('status').textContent;

describe('the copy button', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('makes its text when pressed, copies it, and says so for a while', async () => {
    vi.useFakeTimers();
    const write = vi.fn(() => Promise.resolve());
    clipboard(write);
    const content = vi.fn(() => 'the text');
    render(<CopyButton label="Copy it" content={content} />);
    expect(content).not.toHaveBeenCalled();
    expect(outcome()).toBe('');
    await press();
    expect(write.mock.calls).toEqual([['the text']]);
    expect(outcome()).toBe('Copied');
    act(() => vi.runAllTimers());
    expect(outcome()).toBe('');
  });

  it.each([
    ['the clipboard is refused', () => Promise.reject(new Error('refused'))],
    ['there is no clipboard', undefined],
  ])('says what to do when %s', async (_why, write) => {
    clipboard(write);
    render(<CopyButton label="Copy it" content={() => 'the text'} />);
    await press();
    expect(outcome()).toMatch(/^Not copied: /);
  });
});
