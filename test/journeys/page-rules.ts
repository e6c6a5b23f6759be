/** What on the page in front a keyboard or a screen reader does not get at. */
export function unreached(): string[] {
  const WORKED = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch', 'option', 'menuitem'];
  const front = [...document.querySelectorAll('.taro_page_show')].at(-1);
  const isDrawn = (element: Element): boolean =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const drawn = (selector: string) => [...(front?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(isDrawn);
  const show = ({ className, textContent }: HTMLElement): string => `${className} “${textContent?.slice(0, 12)}”`;
  const found: string[] = [];
  const ringOf = (element: HTMLElement): string => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return outlineStyle === 'none' ? boxShadow : `${outlineStyle} ${outlineWidth} ${outlineColor} ${boxShadow}`;
  };
  for (const element of drawn(`${WORKED.map((role) => `[role="${role}"]`).join(',')}, input, textarea`)) {
    const isField = element.matches('input, textarea');
    // A field within a frame of its own shows there that it has the focus.
    const frame =
      element.closest<HTMLElement>('.search__field, .desk-search__field') ?? element.closest<HTMLElement>('.wd-field');
    const around = isField ? frame : element;
    if (element.matches('[disabled]')) continue;
    const name = element.getAttribute('aria-label') || (isField ? '' : element.textContent?.trim());
    if (!name) found.push(`no name: ${show(element)}`);
    // The page may have it there already.
    element.blur();
    const before = around && ringOf(around);
    element.focus({ focusVisible: true } as FocusOptions);
    if (document.activeElement !== element) found.push(`not reached: ${show(element)}`);
    else if (element.tabIndex < 0) found.push(`passed by: ${show(element)}`);
    else if (!around || ringOf(around) === before) found.push(`no focus seen: ${show(element)}`);
    element.blur();
  }
  return found;
}

/** What on the page in front nobody can find their way by. */
export function unled(): string[] {
  const front = [...document.querySelectorAll('.taro_page_show')].at(-1);
  const drawn = (selector: string) =>
    [...(front?.querySelectorAll(selector) ?? [])].filter((element) => element.getClientRects().length > 0);
  const found: string[] = [];
  const headings = drawn('[role="heading"]').map((heading) => Number(heading.getAttribute('aria-level')));
  if (headings.filter((level) => level === 1).length !== 1) found.push(`headings of level 1: ${headings}`);
  if (headings.some((level) => !(level >= 1))) found.push(`headings without a level: ${headings}`);
  for (const group of drawn('[role="radiogroup"], [role="dialog"]')) {
    if (!group.getAttribute('aria-label')) found.push(`a group without a name: ${group.className}`);
  }
  return found;
}

/** What on the page in front is too small to read. */
export function smallLetters(): string[] {
  const front = [...document.querySelectorAll('.taro_page_show')].at(-1);
  if (!front) return ['no page'];
  const found = new Set<string>();
  const texts = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.nodeValue?.trim()) continue;
    const px = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (px < 11.95) found.add(`letters of ${px}px: ${parent.className} “${node.nodeValue.slice(0, 12)}”`);
  }
  return [...found];
}

/** What on the page in front is too small to hit. */
export function smallTargets(): string[] {
  // 44, less what a browser rounds away.
  const MIN_PX = 43.4;
  const roles = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch'].map((role) => `[role="${role}"]`);
  const front = [...document.querySelectorAll('.taro_page_show')].at(-1);
  const found = new Set<string>();
  for (const target of front?.querySelectorAll([...roles, '.wd-field'].join(',')) ?? []) {
    target.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = target.getBoundingClientRect();
    const isHit = (dx: number, dy: number): boolean =>
      target.contains(document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy));
    // Not drawn, or something stays in front of it: what covers what is looked at elsewhere.
    if (width === 0 || height === 0 || !isHit(0, 0)) continue;
    const half = MIN_PX / 2;
    const isWide = width >= MIN_PX || (isHit(-half, 0) && isHit(half, 0));
    const isHigh = height >= MIN_PX || (isHit(0, -half) && isHit(0, half));
    if (isWide && isHigh) continue;
    found.add(`${Math.round(width)}×${Math.round(height)}: ${target.className} “${target.textContent?.slice(0, 12)}”`);
  }
  return [...found];
}
