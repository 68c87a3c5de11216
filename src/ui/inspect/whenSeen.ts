const callbacks = new WeakMap<Element, () => void>();

let observer: IntersectionObserver | undefined;

/**
 * Calls back when an element comes into sight. All elements share one observer: a long text has
 * hundreds of blocks, and to make an observer takes as long as to make one of those.
 *
 * @returns what ends it
 */
export function whenSeen(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) callbacks.get(target)?.();
    }
  });
  callbacks.set(element, callback);
  observer.observe(element);
  return () => observer?.unobserve(element);
}
