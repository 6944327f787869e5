/**
 * The yardstick for typing: as many plain react-hook-form fields as Herald has blocks, without a preview, a meter, advices,
 * a kept draft or undo. The number of fields is the last part of the path: /200/.
 */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useFieldArray, useForm } from 'react-hook-form';

const count = Number(location.pathname.split('/').findLast((part) => part !== ''));

function Plain() {
  const [paragraphs, setParagraphs] = useState(false);
  const { control, register } = useForm({
    defaultValues: { rows: Array.from({ length: count }, (_, index) => ({ text: `Text of row ${index}` })) },
  });
  const { fields, append, move } = useFieldArray({ control, name: 'rows' });
  return (
    <form>
      <ol>
        {fields.map((field, index) => (
          <li key={field.id} data-row={field.id} aria-label={`Row ${index + 1}`}>
            <textarea aria-label={`Text ${index + 1}`} rows={2} {...register(`rows.${index}.text`)} />
            <button type="button" onClick={() => move(index, index - 1)}>
              Move up
            </button>
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => append({ text: '' })}>
        Add
      </button>
      <button type="button" onClick={() => setParagraphs(!paragraphs)}>
        Paragraphs
      </button>
      <section aria-label="Paragraphs">
        {paragraphs ? fields.map((field) => <p key={field.id}>{field.text}</p>) : null}
      </section>
    </form>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(<Plain />);
