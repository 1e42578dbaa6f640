/** The files of an index that is not in shards: the first, what it sounds like, and the second. Without a DOM. */

import { createIndex, withMore } from "../search.js";
import { joinedSounds } from "../search/sounds.js";
import { IndexFiles } from "./index-files.js";

export class Whole extends IndexFiles {
  /** `first` is the first file; the others are read as IndexFiles has it. */
  constructor(first, read, readSounds) {
    super(read, readSounds);
    Object.assign(this, { first, more: null, within: [], choose: false });
    this.index = createIndex(first);
  }

  /** What is known from the first is all. */
  get directory() {
    return this.index;
  }

  /** Read how everything is read aloud. */
  async hear() {
    const sounds = await this.readSounds();
    this.first = { ...this.first, sounds: joinedSounds(sounds, this.first.sounds) };
    this.speaks = true;
    this.renew();
  }

  /** Everything that a question needs is there. */
  async prepare() {}

  /** Read the second file, and begin to listen; tell `renewed` of either when it has come. */
  async readBehind(renewed) {
    this.listen().then(renewed, () => null);
    this.more = await this.read("data/index-more.json");
    this.renew();
    renewed();
  }

  renew() {
    const index = createIndex(this.first);
    this.index = this.more ? withMore(index, this.more) : index;
  }
}
