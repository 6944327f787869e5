import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Template } from '#store/templates/template.ts';
import { createTemplates, type TemplateList, type Templates } from '#store/templates/templates.ts';
import { useStoreAccess } from '#store/use-store-access.ts';

export type ListedTemplates = {
  readonly templates: Templates;
  /** Undefined while the portal is asked. */
  readonly list: TemplateList | undefined;
  /** Shows what was just kept, without asking again. */
  readonly add: (template: Template) => void;
};

export function useTemplateList(): ListedTemplates {
  const access = useStoreAccess();
  const templates = useMemo(() => createTemplates(access), [access]);
  const [list, setList] = useState<TemplateList>();
  useEffect(() => {
    let current = true;
    void templates.list().then((found) => {
      if (current) setList(found);
    });
    return () => {
      current = false;
    };
  }, [templates]);
  const add = useCallback((template: Template) => {
    setList((before) => {
      const others = before?.templates.filter(({ key }) => key !== template.key) ?? [];
      return { missing: before?.missing ?? [], templates: [...others, template] };
    });
  }, []);
  return { templates, list, add };
}
