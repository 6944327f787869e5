const FIELDS = 'input:not([type=color]), textarea, select';

/** Puts the cursor into the first field inside; false where there is none. */
export function focusFirstField(inside: HTMLElement | null | undefined): boolean {
  const field = firstField(inside);
  field?.focus();
  return field !== undefined;
}

export function firstField(inside: HTMLElement | null | undefined): HTMLElement | undefined {
  return inside?.querySelector<HTMLElement>(FIELDS) ?? undefined;
}

/** The line of a block by its id. */
export function blockElement(section: HTMLElement | null, id: string): HTMLElement | undefined {
  return section?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`) ?? undefined;
}

/** The field at a path, else the first one under it, else the button that opens the block. */
export function fieldAt(block: HTMLElement | undefined, path: string): HTMLElement | undefined {
  const fields = [...(block?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
  const exact = fields.find((field) => field.dataset['path'] === path);
  const under = fields.find((field) => field.dataset['path']?.startsWith(path === '' ? '' : `${path}.`));
  // A key that has no field of its own still belongs to an item.
  const item = fields.find((field) => path.startsWith(field.dataset['path']?.replace(/[^.]*$/, '') ?? '-'));
  return exact ?? under ?? item ?? expandButton(block);
}

export function expandButton(block: HTMLElement | undefined): HTMLElement | undefined {
  return block?.querySelector<HTMLElement>('[aria-expanded]') ?? undefined;
}
