/** The files of an index that is not in shards: the first, what it sounds like, and the second. Without a DOM. */

import { createIndex, withMore } from "../search.js";
import { isUnderstoodUnheard } from "../search/plain.js";
import { joinedSounds } from "../search/sounds.js";

export class Whole {
  /** `first` is the first file, `read` reads what lies at an address below the root of the directory, `readSounds` the common sounds. */
  constructor(first, read, readSounds) {
    Object.assign(this, { first, read, readSounds, more: null, speaks: false, spoken: null, within: [], choose: false });
    this.index = createIndex(first);
  }

  /** Tell whether a question is understood as it will be when everything has been read. */
  understands(text) {
    return this.speaks || isUnderstoodUnheard(this.index, text);
  }

  /** Read how everything is read aloud; once, and again where it could not be had. */
  listen() {
    if (!this.spoken) {
      this.spoken = this.hear();
      this.spoken.catch(() => (this.spoken = null));
    }
    return this.spoken;
  }

  async hear() {
    const sounds = await this.readSounds();
    this.first = { ...this.first, sounds: joinedSounds(sounds, this.first.sounds) };
    this.speaks = true;
    this.renew();
  }

  /** Everything that a question needs is there. */
  async prepare() {}

  /** Read the second file, and tell `renewed` of all that has come. */
  async readBehind(renewed) {
    const spoken = this.listen().then(renewed);
    spoken.catch(() => null);
    this.more = await this.read("data/index-more.json");
    this.renew();
    renewed();
    await spoken;
  }

  renew() {
    const index = createIndex(this.first);
    this.index = this.more ? withMore(index, this.more) : index;
  }
}
