import './testing/a-notice.ts'; // forbidden by testing-in-tests
