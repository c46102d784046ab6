// Every string of the interface, with a note for translators. A key is permanent; a note says where the string
// stands and what it must do. `{name}` in a string is a value put in at build time.

/** What a translator is told about a string. */
export type UiKeyNote = {
  readonly note: string;
  /** The values the string must name, each as `{name}`. */
  readonly values?: readonly string[];
  /** One form for each plural category of the language (`Intl.PluralRules`), chosen by `{count}`. */
  readonly plural?: true;
};

export const uiKeys = {
  'site.title': { note: 'Name of a collection that has no name of its own. A noun phrase, no full stop.' },
  'site.skip': { note: 'First link of every page, seen only by keyboard; jumps over the head of the page.' },

  'nav.label': { note: 'Name of the links at the head of the page, for screen readers. One word.' },
  'nav.contents': { note: 'Link to the front page, which lists all articles, as a journal has its contents.' },
  'nav.search': { note: 'Link to the search page. One word.' },
  'nav.about': { note: 'Link to the page about the collection, and its title. Short.' },
  'nav.languages': { note: 'Heading of the list of languages at the foot of every page. One word.' },
  'nav.path': { note: 'Name of the line that says where the page stands in the site, for screen readers.' },
  'nav.parts': { note: 'Name of the links between the parts of a long list, for screen readers.' },

  'languages.toFront': { note: 'Under the list of languages: the links lead to front pages, not to a translation.' },
  'languages.toArticle': { note: 'Beside a language: the link leads to this very article in that language.' },

  'front.count': { note: 'How many articles there are.', values: ['count'], plural: true },
  'front.undated': { note: 'Heading over articles whose date is not known. Stands where a year would.' },
  'front.empty': { note: 'Stands on a front page without articles. A sentence.' },
  'front.more': { note: 'Link to the rest of a list that shows only its newest articles.' },
  'front.latest': { note: 'Heading over the newest articles of all languages.' },
  'front.choose': { note: 'Heading over the list of interface languages on the first page.' },

  'facet.year': { note: 'Label before years: “Year: 2025”. A noun.' },
  'facet.language': { note: 'Label before names of languages: “Language: Kazakh”. A noun.' },
  'facet.category': { note: 'Label before the sections of a newspaper: “Section: Politics”. A noun.' },
  'facet.source': { note: 'Label before names of newspapers and agencies: “Source: Kazinform”. A noun.' },

  'list.part': { note: 'Which part of a long list this is.', values: ['part', 'parts'] },
  'list.newer': { note: 'Link to the part of a list with newer articles.' },
  'list.older': { note: 'Link to the part of a list with older articles.' },

  'article.minutes': { note: 'Reading time, beside the date. As short as can be.', values: ['count'], plural: true },
  'article.caption': { note: 'Before the caption of a photo that the seed had: the photo itself is not here.' },
  'article.titleFromLead': { note: 'Says that the source had no title and its first words stand for one. A sentence.' },
  'article.contents': { note: 'Heading over the list of an article’s parts. One word.' },
  'article.earlier': { note: 'Over the link to the article before this one by date.' },
  'article.later': { note: 'Over the link to the article after this one by date.' },
  'article.neighbours': { note: 'Name of the pair of links to the earlier and the later article, for screen readers.' },
  'article.rights': { note: 'Heading over the line that says whose the text is. One word.' },
  'article.rightsText': { note: 'Whose the text is, when the collection does not say. A sentence.' },
  'article.original': { note: 'Link to the publisher’s own page of the article.' },
  'article.archived': { note: 'Link to a copy of the publisher’s page in a web archive.' },

  'summary.title': { note: 'Heading of the fold with summaries of the article in several languages. One word.' },
  'summary.note': { note: 'Says that the summary is ours, not the author’s. A sentence.' },

  'made.title': { note: 'Heading of the fold that accounts for every change between the source file and the page.' },
  'made.intro': { note: 'First sentence in that fold: the text is the author’s but for what is listed.' },
  'made.file': { note: 'Label before a link to the file the article was made from.' },
  'made.checksum': { note: 'Label before the SHA-256 of that file.' },
  'made.encoding': { note: 'Label before the character encoding of that file: UTF-8, KZ-1048.' },
  'made.recognised': { note: 'Label before the parts of the text that were taken for title, date, caption and so on.' },
  'made.removed': { note: 'Label before words that are not shown because they are not the author’s: a view counter.' },
  'made.repaired': { note: 'Label before words whose letters were mended: Latin letters in a Cyrillic word.' },
  'made.nothing': { note: 'Stands where nothing was removed or nothing was repaired. One word.' },

  'field.title': { note: 'Name of a recognised part: the title. Lower case, as the rest of these.' },
  'field.date': { note: 'Name of a recognised part: the date.' },
  'field.category': { note: 'Name of a recognised part: the section of the newspaper.' },
  'field.authors': { note: 'Name of a recognised part: who wrote it.' },
  'field.dateline': { note: 'Name of a recognised part: place and agency at the head of the text.' },
  'field.caption': { note: 'Name of a recognised part: the caption of a photo.' },
  'field.source': { note: 'Name of a recognised part: where the text was published.' },

  'controls.title': { note: 'Name of the panel in which a reader sets how pages look.' },
  'controls.theme': { note: 'Label of the choice of colours.' },
  'controls.system': { note: 'Colours as the device is set.' },
  'controls.light': { note: 'Light colours.' },
  'controls.dark': { note: 'Dark colours.' },
  'controls.sepia': { note: 'Brownish colours, as of old paper.' },
  'controls.size': { note: 'Label of the slider for the size of the letters.' },
  'controls.width': { note: 'Label of the slider for the length of the lines.' },
  'controls.spacing': { note: 'Label of the slider for the space between the lines.' },
  'controls.focus': { note: 'Label of a tick box: shows the text alone, without anything around it.' },
  'controls.reset': { note: 'Button: everything as it was at first.' },
  'controls.close': { note: 'Button that closes a panel.' },

  'keys.title': { note: 'Heading of the panel that lists the keyboard shortcuts.' },
  'keys.help': { note: 'Beside the key that opens this panel.' },
  'keys.search': { note: 'Beside the key that goes to the search field. A verb phrase.' },
  'keys.front': { note: 'Beside the key that goes to the front page.' },
  'keys.earlier': { note: 'Beside the key that goes to the earlier article.' },
  'keys.later': { note: 'Beside the key that goes to the later article.' },
  'keys.controls': { note: 'Beside the key that opens the panel for how pages look.' },
  'keys.focus': { note: 'Beside the key that shows the text alone.' },

  'link.copy': { note: 'Name of the ¶ beside a paragraph, which copies the paragraph’s address.' },
  'link.copied': { note: 'Said when an address was copied.' },
  'quote.copy': { note: 'Button beside selected words: copies them with author, title, date and address.' },
  'quote.copied': { note: 'Said when a quotation was copied.' },
  'copy.failed': { note: 'Said when the browser forbids copying; the text then stands below to be copied by hand.' },
  'cite.title': { note: 'Opens the panel with ready-made references to the article. One word, a verb.' },
  'cite.copy': { note: 'Button beside a reference: copies it. One word, a verb.' },
  'cite.copied': { note: 'Said when a reference was copied.' },
  'cite.files': { note: 'Before links to files that programs for bibliographies import.' },
  'anchor.missing': { note: 'Said when an address leads to a paragraph that the article no longer has.' },

  'search.label': { note: 'Label of the search field: what it searches.' },
  'search.submit': { note: 'Button beside the search field. A verb.' },
  'search.noScript': { note: 'Stands on the search page where scripts are off; says what to do instead.' },
  'search.loading': { note: 'Stands where results will be while the search is being loaded.' },
  'search.error': { note: 'Stands there when it could not be loaded: what happened, what to do.' },
  'search.count': {
    note: 'How many articles were found. The number is put in by a script that has no plural forms: write it so that none is needed.',
    values: ['count'],
  },
  'search.none': { note: 'Nothing was found. A sentence.' },
  'search.noneHelp': { note: 'What to try then. One to three sentences.' },
  'search.also': {
    note: 'Over the results: words of other languages that were looked for as well.',
    values: ['word', 'terms'],
  },
  'search.corrected': {
    note: 'Over the results: no article has the word as it was typed; these have a word spelled nearly so.',
    values: ['typed', 'used'],
  },
  'search.unknown': { note: 'Over the results: words of the query that no article has.', values: ['words'] },
  'search.more': { note: 'Button: shows the next results. A verb phrase.' },
  'search.sort': { note: 'Before the two buttons for the order of the results.' },
  'search.relevance': { note: 'Button: the best results first. Lower case.' },
  'search.date': { note: 'Button: the newest first. Lower case.' },
  'search.lang': { note: 'Before the buttons that limit the results to a language.' },
  'search.year': { note: 'Before the buttons that limit the results to a year.' },
  'search.source': { note: 'Before the buttons that limit the results to a publisher.' },
  'search.kind': { note: 'Before the buttons that limit the results to a kind of article.' },
  'search.article': { note: 'A kind of article: all that are not interviews. Lower case.' },
  'search.interview': { note: 'A kind of article. Lower case.' },
  'search.undated': { note: 'In place of a date that is not known. Lower case.' },
  'search.removeMarks': {
    note: 'Button on an article’s page: takes the marks off the words that were searched for. A verb phrase.',
  },

  'reading.note': {
    note: 'Over an article in Latin letters: a program converted it from Cyrillic; the original decides.',
  },
  'reading.toLatin': { note: 'Link to the same page in Latin letters.' },
  'reading.toCyrillic': { note: 'Link to the same page in Cyrillic letters.' },

  'notFound.title': { note: 'Title of the page for an address that leads nowhere.' },
  'notFound.text': { note: 'What to do then. One or two sentences; there are no links on that page.' },
  'withdrawn.title': { note: 'Heading of the page where an article was that has been taken back.' },
  'withdrawn.date': { note: 'Under it: when. {date} is a whole date.', values: ['date'] },
  'withdrawn.reason': { note: 'Then why, in the words of the editor who took it back.', values: ['reason'] },
  'moved.text': { note: 'On a page that leads on to an article: before the link.' },

  'about.what': { note: 'First paragraph about the collection: what it is and what it promises.' },
  'about.rightsTitle': { note: 'Heading: whose the texts are.' },
  'about.rights': { note: 'Whose the texts are, and whose the program.' },
  'about.removal': { note: 'How a rights holder has a text mended or taken down.', values: ['contact'] },
  'about.removalNoContact': { note: 'The same where no address to write to is known.' },
  'about.linkingTitle': { note: 'Heading: linking and quoting.' },
  'about.linking': { note: 'That articles and paragraphs have lasting addresses, and how to get one.' },
  'about.privacyTitle': { note: 'Heading: what the site learns about its readers.' },
  'about.privacy': { note: 'That it learns nothing, and works without scripts.' },

  'saved.link': { note: 'Link to the page where articles are saved on the device. As short as can be.' },
  'saved.title': { note: 'Title of the page that shows what is saved on the device and saves more.' },
  'saved.intro': { note: 'First sentence there: what saving is good for.' },
  'saved.missing': { note: 'Heading shown in place of a page that is not saved while there is no network.' },
  'saved.missingHint': { note: 'Under that heading: why, and what to do.' },
  'saved.retry': { note: 'Link under that hint: asks for the page once more.' },
  'saved.fromDisk': { note: 'Stands there when the site was opened from a folder: nothing needs saving.' },
  'saved.unavailable': { note: 'Stands there when the browser cannot save pages.' },
  'saved.noScript': { note: 'Stands there where scripts are off.' },
  'saved.automatic': { note: 'Stands there when the collection is so small that it is saved whole without asking.' },
  'saved.eviction': { note: 'A caution under the list: some browsers delete what is saved.' },
  'saved.all': { note: 'Name of a row: everything there is.' },
  'saved.searchPart': { note: 'Name of a row: what the search needs.' },
  'saved.listsPart': { note: 'Name of a row: pages that are lists of articles.' },
  'saved.save': { note: 'Button that saves a row. A verb.' },
  'saved.cancel': { note: 'Button that stops saving. A verb.' },
  'saved.resume': { note: 'Button that goes on with saving that was stopped. A verb.' },
  'saved.remove': { note: 'Button that removes what was saved from the device. A verb.' },
  'saved.done': { note: 'Says of a row that it is saved. One word.' },
  'saved.stopped': { note: 'Said when the network failed while saving.' },
  'saved.noSpace': { note: 'Said before saving when the device lacks space.' },
  'saved.outdated': {
    note: 'Said when what was to be saved is no longer on the site, since a newer edition has come.',
  },

  'size.megabytes': { note: 'A size in millions of bytes.', values: ['count'] },

  'app.update': { note: 'Said on a page when a newer edition of the site has arrived on the device.' },
  'app.reload': { note: 'Button beside that: shows the newer edition. A verb.' },

  'export.archive': { note: 'What the zip archive is, on the page of downloads.' },
  'export.book': { note: 'What the EPUB is, on the page of downloads.' },
  'export.kiwix': { note: 'What the ZIM file is, on the page of downloads. Kiwix is the name of a program.' },
  'export.title': { note: 'Title of the page of downloads. Short.' },
  'export.unpack': { note: 'How to open the archive: first sentence of its READ-ME.' },
  'export.open': { note: 'How to open the archive: second sentence. `index.html` is a file.' },
  'export.check': { note: 'How to check that nothing is damaged; a command follows.' },
  'export.part': { note: 'Says that an archive or book has only the articles in one language.', values: ['language'] },
  'export.edition': { note: 'Which edition of the collection it is; a short code.', values: ['build'] },
  'export.site': { note: 'Where the living site is.', values: ['site'] },

  'book.byDate': { note: 'Heading of the contents by date, in the book.' },
  'book.byCategory': { note: 'Heading of the contents by section of the newspaper, in the book.' },
  'book.cover': { note: 'Name of the first page of the book.' },
  'book.colophon': { note: 'Name of the page that says which edition the book is and where it comes from.' },
  'book.access': { note: 'What a blind reader may count on: the accessibility summary of the book.' },
} as const satisfies Record<string, UiKeyNote>;

export type UiKey = keyof typeof uiKeys;
