import css from './attach.module.css';
import { Picture } from './Picture.tsx';
import { PortalLink } from './PortalLink.tsx';
import { phonePictureSize, webPictureSize } from './picture-size.ts';
import { useScene } from './scene.ts';

/** One picture of a strip; without a link a click does nothing. */
export type StripPicture = {
  readonly key: number;
  readonly src: string;
  readonly name: string;
  readonly link?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
};

/** Pictures side by side, shrunk as the client of the scene shrinks them (rendering.md A8, E). */
export function PictureStrip({ pictures }: { readonly pictures: readonly StripPicture[] }) {
  const { client } = useScene();
  return (
    <div className={css.strip}>
      {pictures.map((picture) => {
        const size = client === 'phone' ? phonePictureSize(picture) : webPictureSize(picture);
        const drawn = (
          <Picture
            src={picture.src}
            alt={picture.name}
            title={picture.name === '' ? undefined : picture.name}
            className={css.picture}
            style={{ width: size.width, height: size.height, objectFit: size.fit }}
          />
        );
        return (
          <span key={picture.key} className={css.cell}>
            {picture.link === undefined ? (
              drawn
            ) : (
              <PortalLink href={picture.link} className={css.cellLink}>
                {drawn}
              </PortalLink>
            )}
          </span>
        );
      })}
    </div>
  );
}
