import '../../e2e/pages/it.ts'; // forbidden by app-without-e2e
