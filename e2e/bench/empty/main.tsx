/** The yardstick for opening: React and the SDK, and the two kinds of field that Herald waits for, enabled once the portal answers. */
import { initializeB24Frame } from '@bitrix24/b24jssdk';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Empty() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void initializeB24Frame().then(() => setReady(true));
  }, []);
  return (
    <form>
      <input
        role="combobox"
        aria-label="Recipients"
        aria-controls="found"
        aria-expanded="false"
        disabled={!ready}
      />
      <div id="found" role="listbox" hidden />
      <textarea aria-label="Message" disabled={!ready} />
    </form>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(<Empty />);
