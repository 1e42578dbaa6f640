/** What the files of an index have in common, whether it is whole or in shards: how everything is read aloud comes behind. */

import { isUnderstoodUnheard } from "../search/plain.js";

/**
 * `index` is made of what has been read, `directory` of what is there from the first; `speaks` tells whether the sounds
 * (and what sentences are made of) have been read: until then only some questions are understood (search/plain.js).
 */
export class IndexFiles {
  /** `read` reads what lies at an address below the root of the directory, `readSounds` the sounds that are the same for all. */
  constructor(read, readSounds) {
    Object.assign(this, { read, readSounds, spoken: null, speaks: false });
  }

  /** Tell whether a question is understood as it will be when everything has been read. */
  understands(text) {
    return this.speaks || isUnderstoodUnheard(this.directory, text);
  }

  /** Read how everything is read aloud; once, and again where it could not be had. */
  listen() {
    if (!this.spoken) {
      this.spoken = this.hear();
      this.spoken.catch(() => (this.spoken = null));
    }
    return this.spoken;
  }
}
