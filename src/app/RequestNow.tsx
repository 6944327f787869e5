import { RequestCode } from '#composer/code/RequestCode.tsx';
import { useRequest } from '#sending/use-request.ts';

/** Hands the call that would go out now to the panel that shows it as code. */
export default function RequestNow() {
  const { request, heldKnown } = useRequest();
  return <RequestCode request={request} heldKnown={heldKnown} />;
}
