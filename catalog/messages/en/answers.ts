/** Questions people ask, and the answers; and the search over them. */
export const answers = {
  'answer.two-devices': 'Can they be connected to two devices at once?',
  'answer.two-devices.yes': 'Yes. The {model} can be connected to two devices at once.',
  'answer.two-devices.no': 'No. The {model} connects to one device at a time. It remembers several and switches between them.',
  'answer.two-devices.general':
    'Some models can; no source says it for this one. In Sony’s app, look for “Connect to 2 devices simultaneously”. If it is not there, they connect to one device at a time.',
  'answer.how-many': 'How many devices do they remember?',
  'answer.how-many.known': 'The {model} remembers {count, plural, one {# device} other {# devices}}.',
  'answer.how-many.unknown': 'No source gives the number for this model. Articles say 8 to 10; Sony’s help guide of one model says 8.',
  'answer.how-many.full': 'When the memory is full, a new device replaces the oldest one. Nothing has to be erased first.',
  'answer.pin': 'What is the PIN or passkey?',
  'answer.pin.known': 'For the {model} it is {passkey}. Most devices do not ask.',
  'answer.pin.general':
    'If one is asked for, try 0000. It is in Sony’s help guides of other models. The often-read 1234 is in none. Most devices do not ask.',
  'answer.hold-how-long': 'How long must I hold the button for pairing mode?',
  'answer.hold-how-long.known':
    '{model}: hold {controls} for {seconds, plural, one {# second} other {# seconds}}, or until pairing mode is heard.',
  'answer.hold-how-long.no-seconds': '{model}: hold {controls}. No source says how long; hold until the light flashes or Earshot hears it.',
  'answer.hold-how-long.unknown':
    'It differs from model to model, and no source says it for this one. Hold until the light flashes or Earshot hears pairing mode.',
  'answer.light-meaning': 'What do the lights mean?',
  'answer.light-meaning.unknown':
    'No source describes the lights of this model. Sony’s help guide does. A flashing blue light is pairing mode on the models that are known.',
  'answer.how-long-pairing': 'How long does pairing take?',
  'answer.how-long-pairing.general': 'Seconds to a minute. The name can take up to a minute to appear in the list.',
  'answer.how-long-pairing.window': 'Pairing mode ends after some minutes; about five on the models whose help guide says it.',
  'answer.need-the-app': 'Do I need Sony’s app?',
  'answer.need-the-app.general':
    'Not for pairing and listening. It is needed for firmware updates, the setting for two devices, and sound settings.',
  'answer.need-the-app.which': 'Sony’s app for the {model}: {app}.',
  'answer.which-device': 'Which device are they connected to?',
  'answer.which-device.general':
    'The list on the left says whether it is this computer. Otherwise look at Sony’s app, or at the Bluetooth list of each device. After switching on they go to the last device first.',
  'answer.stay-paired': 'How do I disconnect without losing the pairing?',
  'answer.stay-paired.general': 'Disconnect them in the Bluetooth settings, or switch them off. The pairing stays until you remove it.',
  'answer.no-bluetooth-device': 'Can they be used with a device that has no Bluetooth?',
  'answer.no-bluetooth-device.general': 'Yes, with a Bluetooth adapter for sound, or with a headphone cable where they have a socket.',
  'answer.reset-erases': 'What does a reset erase?',
  'answer.reset-erases.two':
    'Sony has two kinds. A reset keeps pairings and settings. A factory reset, called initialize, erases both. The number of devices they can remember stays the same.',
  'answer.reset-erases.outside': 'Music services, playlists and accounts are on the phone. Nothing of them is erased.',
  'answer.selling': 'I sell them or give them away. What is to be done?',
  'answer.selling.erase':
    'First erase them with a factory reset. It removes every pairing and every setting, so do not pair them again afterwards.',
  'answer.selling.no-erase':
    'Nobody has written down how this model is erased. Removing it from your own devices is enough to hand it over: the new owner pairs anew.',
  'answer.selling.remove':
    'Then remove them from this computer, from each phone, and in Sony’s app. While they are still paired there, those devices may connect again.',
  'answer.selling.new-owner': 'The new owner puts them in pairing mode, as with a new device.',
  'answer.reset-without-case': 'Can earbuds be reset without the case?',
  'answer.reset-without-case.unknown':
    'No source says how this model is reset. The one official procedure for earbuds that was found, of the LinkBuds UC, needs the case.',
  'answer.reset-without-case.guide': 'The guide for this model says what it takes.',
  'answer.hold-longer': 'Does holding the power button very long help?',
  'answer.hold-longer.general':
    'No source from Sony describes it, neither as a cure nor as a danger. On some models a long hold with a second button is the factory reset. Use the guide of the model.',
  'answer.noise-cancelling-after-reset': 'Noise cancelling seems weaker after a reset. Is that normal?',
  'answer.noise-cancelling-after-reset.general':
    'A factory reset returns the sound settings to the delivered ones. Set noise cancelling again in Sony’s app or with its button. That it learns for days is in no Sony text.',
  'answer.touch-controls': 'The touch controls do not react. What helps?',
  'answer.touch-controls.general':
    'Clean and dry the surface, restart the headphones, and look for a firmware update in Sony’s app. A reset is the next step.',
  'answer.codecs': 'Which sound formats (LDAC, aptX, AAC) do they have?',
  'answer.codecs.known': 'The {model}: {codecs}.',
  'answer.codecs.unknown': 'No source lists the formats of this model.',
  'answer.codecs.computer':
    'The computer decides too: Windows and macOS have no LDAC; Linux has it where the sound system was built with it.',
  'answer.le-name': 'What is the entry that starts with LE_?',
  'answer.le-name.general':
    'The same headphones, seen through their low-energy radio. It is for Sony’s phone app and carries no sound. Choose the name without LE_.',
  'answer.firmware-update': 'How do I update the firmware?',
  'answer.firmware-update.general': 'In Sony’s app on a phone. No Sony text describes an update from a computer for these headphones.',

  'help.search': 'Search guides, problems and questions',
  'help.results': '{count, plural, =0 {Nothing found. Try other words.} one {# result} other {# results}}',
  'help.connect': 'Pair and connect',
  'help.symptoms': 'Something does not work',
  'tabs.label': 'About these headphones',
  'tabs.fix': 'Fix a problem',
  'tabs.guides': 'Guides',
  'tabs.reset': 'Reset',
  'tabs.about': 'About this model',
  'help.more-symptoms': 'More problems',
  'help.answers': 'Questions',
  'help.back': 'Back to the headphones',
  'help.open-guide': 'Guide: {guide}',
  'help.next': 'See also',

  'about.title': 'About Earshot',
  'about.unofficial': 'Earshot is not made by Sony. Names of products belong to their owners.',
  'about.fast-pair':
    'Fast Pair model ids: from “model_ids.csv” of the WhisperPair research by KU Leuven COSIC, licence CC BY 4.0 (creativecommons.org/licenses/by/4.0). Changed: Sony’s rows only, mapped to model names.',
  'about.facts': 'Facts about models come from Sony’s help guides and from third parties. Each one shows where it was read.',
  'about.libraries': 'Made with Electron, noble, React, zustand and other open-source software.',
  'about.licences':
    'Earshot is free software under the MIT licence. The font Inter is under the SIL Open Font License, the icons (Lucide) under the ISC licence.',
} as const;
