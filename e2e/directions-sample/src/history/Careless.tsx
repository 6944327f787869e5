import { useEffect, useState } from 'react'; // allowed
import { useForm } from 'react-hook-form'; // allowed

// What the linter must refuse, by the rule that refuses it. See e2e/scripts/lint.ts.

export function Careless({ html, kind }: { html: string; kind: 'a' | 'b' }) {
  const form = useForm<{ text: string }>();
  const { watch } = form; // no-restricted-properties
  if (html === '') useState(0); // rules-of-hooks
  useEffect(() => {
    Promise.resolve(html); // no-floating-promises
    console.log(html); // no-console
  }, []); // exhaustive-deps
  const read: { name: string } = JSON.parse(html); // no-unsafe-assignment
  const any: any = read; // no-explicit-any
  const first = [html][0]!; // no-non-null-assertion
  switch (kind) {
    case 'a': // switch-exhaustiveness-check
  }
  return (
    <div onClick={async () => void any}>
      Text outside of the catalogues {/* jsx-no-literals */}
      <button>{first === watch('text')}</button> {/* button-has-type */}
      <p dangerouslySetInnerHTML={{ __html: html }} /> {/* no-danger */}
    </div>
  );
}
