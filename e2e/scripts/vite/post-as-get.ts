import type { Connect, Plugin } from 'vite';

const isPage = (url: string): boolean => {
  const { pathname } = new URL(url, 'http://localhost');
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  return last.endsWith('.html') || !last.includes('.');
};

/** Turns a POST to a page into a GET; a POST to a file with another ending stays what it is. */
export const answerPostAsGet: Connect.NextHandleFunction = (request, _response, next) => {
  if (request.method === 'POST' && isPage(request.url ?? '/')) request.method = 'GET';
  next();
};

/** A portal opens app pages by POST; Vite's servers answer 404 to it without this. */
export function postAsGet(): Plugin {
  return {
    name: 'herald:post-as-get',
    configureServer(server) {
      server.middlewares.use(answerPostAsGet);
    },
    configurePreviewServer(server) {
      server.middlewares.use(answerPostAsGet);
    },
  };
}
