/** An uncaught error of PHP 8: the portal's whole answer is then a page with status 500. */
export class PhpTypeError extends Error {
  override readonly name = 'PhpTypeError';
}
