import type { Lexicon } from './lexicon';

/** Spanish words of the concepts, of Spain and of Latin America. */
export const es: Lexicon = {
  concepts: {
    microphone:
      'micro, micros, microfono*, mic, mi voz, grabar, grabacion*, grabe, entrada de audio, dispositivo de entrada, dispositivo de comunicacion*, me oyen, me escuchan, se me oye, se me escucha',
    sound:
      'sonido*, audio*, musica*, cancion*, spotify, youtube, suena*, sonar, sonaba*, oigo, oye, oyen, oir, escucho, escucha, escuchan, escuchar, se oye, mudo*, silenci*, volumen se',
    output:
      'salida*, dispositivo* de salida, dispositivo* de audio, dispositivo* de reproduccion, dispositivo* de sonido, pestana de sonido*, pestana sonido, configuracion de sonido, ajustes de sonido, panel de sonido, mezclador, como altavoz, como auriculares, opciones de sonido, fuente de audio',
    speakers:
      'altavoz*, altavoces, parlante*, bocina*, cornetas, por el portatil, por la laptop, por la pc, por el pc, por el ordenador, por la compu*, por el mac, del portatil, monitor',
    side: 'un lado, un solo lado, solo un lado, por un lado, lado*, izquierd*, derech*, solo uno, solo suena uno, uno de los dos, uno de los auriculares, uno de los audifonos, un auricular, un audifono, el otro auricular, el otro audifono, un casco, un oido, una oreja, un solo auricular, uno solo, solo se oye uno, solo se escucha uno, uno se, l, r, cada auricular, mitad, el otro se',
    call: 'llamada*, llamar, telefonia, teams, zoom, discord, meet, skype, webex, slack, whatsapp, facetime, reunion*, conferencia*, videollamada*, videoconferencia*, conversacion*, chat de voz, voip, companeros, hablar por, interlocutor, telefonic*',
    battery: 'bateria*, pila, pilas, autonomia, nivel de carga',
    level: 'porcentaje*, nivel*, por ciento, indicador*, cuanta bateria, cuanta carga, queda, quedan, estado de la bateria, mostrar',
    charging: 'carga, cargan, cargar, cargando, cargador, cargas, recargar, se cargan',
    power: 'apaga*, apago, apagan, encender, encendido, encienden, enciende, prender, prende, prenden, boton de encendido, apagar*',
    light: 'luz, luces, led, leds, parpade*, piloto, pilotito, lucecita, roja, rojo, azul, verde, naranja, blanca, bombilla, destell*',
    button: 'boton*, tecla*, pulsar, pulso, pulsador, pulsado, presion*, apretar, aprieto, mantener pulsado, mantengo, rueda',
    touch: 'tactil*, touch, toque*, tocar, toco, desliz*, gesto*, sensor*, panel tactil',
    volume: 'volumen*, vol',
    list: 'lista*, configuracion de bluetooth, ajustes de bluetooth, agregar dispositivo, anadir dispositivo, dispositivos disponibles, menu de bluetooth, busqueda, buscando, visible*, escane*',
    pairing:
      'empareja*, emparejo, vincul*, enlaza*, enlazo, sincroniza*, sincronizo, parear, pareo, pareado*, aparear, apareo, agregar los, agregarlos, anadir los, anadirlos',
    mode: 'modo de emparejamiento, modo emparejamiento, modo pairing, modo vinculacion, modo de vinculacion, modo de enlace, modo enlace, modo visible, modo busqueda, modo de busqueda, modo de sincronizacion, modo sincronizacion, modo bluetooth, pairing mode, modo deteccion, modo de deteccion',
    connection: 'conexion*, enlace, conectividad, conectad*',
    phone: 'movil*, celular*, telefono*, iphone*, android*, samsung, galaxy, pixel, xiaomi, smartphone*, ipad*, tablet*, tableta*, cel',
    computer:
      'ordenador*, portatil*, laptop*, computadora*, computador*, compu, pc, pcs, mac, macbook*, windows*, linux, ubuntu, notebook*, mint, fedora, torre, sobremesa, equipo, imac',
    other:
      'segundo*, segunda, otro movil, otro celular, otro telefono, otro portatil, otra laptop, otro pc, otra pc, otro ordenador, otra computadora, dispositivo nuevo, nuevo dispositivo, movil nuevo, celular nuevo, telefono nuevo, nuevo movil, nuevo telefono, nuevo portatil, tercer*, otro dispositivo, otros dispositivos, portatil del trabajo, otro aparato',
    stranger:
      'ultimo dispositivo, ultimo, anterior, movil viejo, celular viejo, telefono viejo, movil antiguo, viejo telefono, antiguo movil, portatil viejo, vecino*, pareja, novi*, mujer, marido, espos*, hij*, madre, padre, mama, papa, hermano*, hermana*, companero de piso, familia, otra persona, alguien, dispositivo cerca, que tengo cerca',
    both: 'dos dispositivos, 2 dispositivos, varios dispositivos, los dos a la vez, a la vez, al mismo tiempo, simultane*, multipunto, multipoint, multi punto, dos moviles, dos celulares, dos telefonos, dos portatiles, dos pc, dos equipos, dos fuentes, movil y portatil, movil y el portatil, portatil y movil, movil y pc, movil y el pc, pc y movil, pc y el movil, celular y laptop, celular y la laptop, laptop y celular, celular y pc, telefono y ordenador, ordenador y movil, movil y ordenador, ambos, conexion dual, conexion doble',
    console:
      'consola*, videoconsola*, ps5, ps4, playstation, play 5, play 4, la play, xbox, nintendo, switch lite, la switch, nintendo switch, series x, series s',
    tv: 'tv, tele, television*, televisor*, smart tv, bravia, apple tv, chromecast, fire tv, fire stick, roku, proyector',
    cable:
      'cable*, jack, minijack, aux, auxiliar, avion*, vuelo, cadena de musica, equipo de musica, minicadena, sin bluetooth, transmisor, emisor, cinta de correr, enchuf*, alambr*',
    code: 'pin, codigo*, clave, contrasena, password, passkey, 0000, 1234, autenticacion, numero de vinculacion',
    profile:
      'manos libres, manoslibres, hands free, handsfree, hfp, hsp, a2dp, perfil*, mono, estereo, modo llamada, modo de llamada, modo headset, solo para llamadas, solo llamadas, ag audio, como microfono, como headset, solo como',
    le: 'le, le_*, ble, low energy, bajo consumo, dos veces, duplicad*, doble entrada, dos entradas, mismo nombre, repetid*, dos nombres',
    video: 'video*, pelicula*, peli, pelis, serie, series, imagen, labio*, boca, netflix, juego*, jugar, youtube, videojuego*',
    update: 'actualiza*, actualice, update*, driver*, controlador*, kernel, nueva version, ultima version, parche, w11',
    reset: 'reset*, reinici*, restablec*, restaura*, formatea*, reestablec*',
    factory:
      'de fabrica, fabrica, inicializ*, hard reset, borrar todo, valores predeterminados, desde cero, dejar como nuevo*, como nuevos, formatea*',
    sale: 'vend*, venta, regal*, segunda mano, wallapop, ebay, mercado libre, mercadolibre, nuevo dueno, nuevo propietario, otro dueno, usados, antiguo dueno, ceder, prestar',
    codec: 'codec*, ldac, aptx, aac, sbc, lc3, hi res, hires, bitrate, alta resolucion, sin perdida*, alta calidad de audio',
    'le-audio': 'le audio, auracast',
    firmware:
      'firmware*, actualizar los auriculares, actualizar los audifonos, actualizar los cascos, actualizar auriculares, actualizar audifonos, actualizarlos, software de los auriculares, version de software',
    app: 'app, apps, aplicacion*, sound connect, headphones connect, companion',
    case: 'estuche*, caja, cajita, case, funda, base de carga',
    memory: 'memoria*, recuerda*, recordar, guardados, dispositivos guardados, cuantos dispositivos',
    dongle: 'dongle*, transceptor*, pincho, receptor usb, adaptador usb, usb, 2 4 ghz, llave usb',
    resume:
      'suspension, suspende*, suspender, hiberna*, despierta*, despertar, reposo, tras reiniciar, al reiniciar, reinicio el, reinicio la, reinicie, cada reinicio, arranca*, arranque, al encender el, al encender la, al prender, enciendo el, enciendo la, prendo la, inicio sesion, iniciar sesion, cada manana, al dia siguiente, tapa, bloqueo, bloquear',
    removal:
      'desempareja*, desvincul*, dispositivo* fantasma, fantasma, desenlaza*, quitar dispositivo*, quitar un dispositivo*, eliminar dispositivo*, borrar dispositivo*, eliminarlo*, borrarlo*, quitarlo*, entrada antigua, entradas antiguas',
    disconnecting:
      'como desconecto, como desconectar, desconectar los, desconectarlos, desconectar sin, no puedo desconectar*, liberar*, soltar*, sigue conectado, siguen conectados, sigue emparejado, desconectar mis',
    worn: 'me los quito, me lo quito, al quitar*, quitarme, quitarmelos, quito un, quito uno, me quito, cabeza, llev* puestos, oreja*, al ponerme*, me los pongo, ponerme, puestos, oido*',
    speech: 'hablo, hablar, hable, hablas, canto, cantar, toso, toser, tos, speak to chat, hablando',
    'noise-canceling':
      'cancelacion de ruido, cancelacion, anc, noise cancel*, ruido exterior, sonido ambiente, modo ambiente, transparencia, reduccion de ruido, cancelar ruido, supresion de ruido',
    equalizer: 'ecualiza*, eq, graves, agudos, bajos, mas graves, clear bass, dsee, perfil de sonido',
    name: 'renombra*, cambiar nombre, cambiar el nombre, cambiarles el nombre, cambiarle el nombre, nombre del dispositivo, nuevo nombre, apodo, mote, ponerles nombre',
    missing:
      'falta, faltan, desaparec*, ausente, perdid*, invisible*, mudo*, en silencio, silencio, silenciad*, gris, no estan, no esta, ni rastro, vacia, ningun lado, por ninguna parte, brilla por su ausencia',
    cannot:
      'imposible, error*, fallo, fallos, falla, fallan, fallid*, rechaz*, denegad*, incapaz, impide*, impedir, no se puede, no puedo, no pude, no puede, no hay manera, no hay forma, no logro, no consigo, no me deja, no deja, se niega*, tiempo de espera, inutil, da fallo, dice fallo',
    drops:
      'se desconecta*, me desconecta*, desconecta solo*, desconectan solo*, desconexion*, se cae, se caen, caidas, se corta la conexion, corta la conexion, pierde la conexion, pierden la conexion, pierde conexion, pierden conexion, perdida de conexion, pierde la senal, pierde senal, se apaga*, se me apaga*, apaga solo*, apagan solo*, cada rato, cada poco, cada dos por tres, cada pocos minutos, cada cierto tiempo, a los segundos, al cabo de un rato, a los pocos segundos, a los minutos, al rato, inestable*, intermiten*, conecta y desconecta, conectan y desconectan, se va la conexion, bucle, aleatoriamente, constantemente, de repente se, se corta, se cortan, sin motivo',
    wrong:
      'en vez de, en lugar de, equivocado*, otro sitio, se va al, se van al, se va a, se conecta al movil, se conectan al movil, se conecta al celular, se conectan al celular, se conecta al telefono, se conectan al telefono, se conecta a mi, se conectan a mi, se conecta al otro, se conectan al otro, conectado a otro, conectados a otro, conectado* a otro dispositivo, se conecta a otro, se conectan a otro, roba*, secuestra*, prioridad, prefiere*, siempre se conecta*, conectan siempre, conecta siempre, salta*, se engancha*, se pega al, sin permiso, sigue saliendo, siguen saliendo, sale por, salir por, saliendo por, se escucha por, se oye por, suena por, sigue sonando',
    bad: 'mal, fatal, horrible*, pesim*, terrible*, asqueros*, mierda, peor, empeora*, enlatad*, metalic*, robot*, lata, tubo, cueva, bajo el agua, apagad* sonido, mala calidad, baja calidad, baja la calidad, bajan la calidad, pierde calidad, pierden calidad, calidad, degrad*, radio, como telefono, como un telefono, como una llamada, distorsion* micro, mono, opac*, eco, sordo, comprimid*, feo',
    choppy:
      'entrecorta*, entre cortad*, corte, cortes, microcorte*, se corta, se cortan, se cortaba*, tartamud*, a tirones, tirones, a saltos, salto*, chisporrot*, cruj*, ruido*, ruidit*, chasquid*, interferenc*, distorsion*, petardea*, petea, peta, se traba*, trabado, se pega, se ralentiza, intermitente, estatica, siseo, zumb*, pitido*, pita, a mitad de cancion, glitch*, laguea',
    quiet:
      'bajo, bajito, muy bajo, demasiado bajo, flojo, flojito, poco volumen, volumen bajo, suave, apenas, apenas se oye, apenas se escucha, casi no se, no sube, no puedo subir, subir el volumen, mas alto, mas fuerte, debil, al maximo y',
    jumps:
      'de golpe, muy fuerte, demasiado fuerte, demasiado alto, muy alto, se sube solo, sube solo, baja solo, se baja solo, cambia solo, se cambia solo, al maximo, a tope, de repente fuerte, de repente alto, salta el volumen, volumen salta, volumen absoluto, me deja sordo, se dispara, ensordece*, se resetea, teclas de volumen',
    late: 'retraso*, retardo*, retras*, desfas*, desincroniza*, latencia*, lag, delay, va por detras, por detras, tarde, llega despues, no va sincronizad*, no van sincronizad*, sincronizad*, acompasad*, no coincide*, no cuadra, va atrasad*, atras*, adelantad*, despues de que',
    drains:
      'dura poco, duran poco, dura nada, no dura*, se agota*, agotad*, se descarga*, descarga rapido, descargan rapido, se gasta*, se acaba*, sin bateria, bateria baja, poca bateria, horas, hora, rapido, consume*, se vacia*, apenas dan para, no aguanta*, aguanta*',
    dead: 'muert*, brickead*, no responde*, no reacciona*, colgad*, congelad*, bloquead*, no hacen nada, no hace nada, no dan senal*, no da senal*, senales de vida, no arranca*, no encienden, no enciende, no prende*, se quedo pillad*, pillad*, no reviven, revivir, sin vida, estropead*',
    stops:
      'se para, se paran, se pausa*, pausa*, se detiene*, detiene*, se me para, se para sol*, deja de sonar, dejan de sonar, se calla*, se quita sola, se pone en pausa, para sola, para la musica, se silencia al',
    asks: 'pide, piden, me pide, solicita*, pregunta*, exige*, requiere*, introduc*, poner el, ingres*, necesito un, necesita un',
    vanishes:
      'desaparec*, se va de la lista, se acaba el tiempo, tiempo agotado, no me da tiempo, no da tiempo, demasiado rapido, muy rapido, muy corto, demasiado corto, deja de parpadear, dejan de parpadear, se termina, termina, antes de que, antes de poder, expira*, dura poco el',
    full: 'llen*, demasiados, limite*, maximo de, tope de, no caben, no cabe',
    manual:
      'manual*, a mano, cada vez, todas las veces, cada dia, cada manana, todos los dias, siempre tengo que, tengo que volver, volver a emparejar*, emparejar de nuevo, emparejarlos de nuevo, emparejar otra vez, vincular otra vez, volver a vincular*, una y otra vez, tengo que conectar*, tengo que emparejar*, tengo que vincular*, quitar y, borrar y, olvidar y, eliminar y, yo mism*, se olvida*, olvida el, olvidan el',
    auto: 'automatic*, auto, autom*, solos, solas, por si solo*, por si mismo*, reconect*, autoconect*, volver a conectar*, vuelven a conectar*, vuelve a conectar*',
    broken: 'rot*, romp*, se rompio, averiad*, estropead*, atascad*, hundid*, suelto, floj* boton, dana*, jodid*, descompuest*, trabad*',
    how: 'como, donde, manera de, forma de, quiero, quisiera, me gustaria, pasos, guia, instrucciones, tutorial, que hago, que hacer, ayuda para, configurar, conectarlos a, usar con, usarlos',
    long: 'cuanto tiempo, cuantos segundos, cuanto dura, cuanto tarda, cuanto hay que, segundos, minutos, tarda*, duracion',
    which: 'que dispositivo, cual dispositivo, a que estan, a que esta, quien, a cual, donde estan conectados',
    many: 'cuantos, cuantas, demasiados, numero de, cantidad de, muchos dispositivos',
    need: 'necesito la app, necesito app, necesito la aplicacion, hace falta*, necesari*, obligatori*, sin app, sin la app, sin aplicacion, sin la aplicacion, tengo que instalar, es necesario, sin movil, sin el movil',
    meaning:
      'significa*, que quiere decir, que indica, que es, por que esta en, por que parpadea, por que esta la luz, luz roja, rojo fijo, parpadea en rojo, parpadea rojo, luz naranja, para que sirve',
    new: 'nuevos auriculares, auriculares nuevos, audifonos nuevos, cascos nuevos, primera vez, recien comprad*, acabo de comprar, estren*, sacar de la caja, sin estrenar, configuracion inicial, primer uso',
    switching:
      'cambiar entre, cambiar de dispositivo, cambiar del, cambiar el audio, cambiar el sonido, pasar el audio, pasar el sonido, pasar de, pasar del, pasar al, alternar, saltar de, ir y venir, cambio de dispositivo, cambiar a otro, cambio entre',
  },
  verbs: {
    hear: 'oigo, oye, oyen, oir, oimos, oia, escucho, escucha, escuchan, escuchar, escuchaba, se siente, percibe',
    'hear-me':
      'me oyen, me oye, me escuchan, me escucha, me entienden, me entiende, se me oye, se me escucha, se me entiende, oirme, escucharme, nos oyen, mi voz, me oigan, me escuchen, mis companeros escuchan, coge mi voz, capta, recoge',
    appear:
      'aparec*, aparezca*, sale, salen, salir, me salen, encuentr*, encontr*, detect*, reconoc*, ve, ven, veo, muestra*, mostrar, descubr*, pilla, pillan, localiza*, figura, lista, listado, disponible*, visible*, existe*, capta los, coge los, identifica*, lee, leen',
    connect: 'conect*, conex*, conecta*, conectarse, reconect*, conectando, conectado*, enganch*, coneccion, conecion',
    pair: 'empareja*, emparejo, empareje*, vincul*, enlaza*, enlace, sincroniza*, parea*, apare*, asocia*',
    charge: 'carga, cargan, cargar, cargarse, cargaba, recarga*',
    'turn-on': 'enciend*, encend*, prend*, arranca*, arrancar, inicia, inician, se activan',
    work: 'funciona*, va, van, sirve*, anda, andan, trabaja*, deja, dejan, permite*, puedo, puede, pueden, pude, logro, consigo, usar*, uso, utilizar*, hace, hacen, cambia*, sube, baja, entra, entran, activa*, selecciona*, elegir, soporta*, admite*, coge, quiere*, funcione, marcha, tira, responde al',
    react: 'respond*, reaccion*, pasa, hace nada, hacen nada, inmut*, dan senal*, da senal*',
    shine: 'parpade*, luce, lucen, ilumina*, brilla*, luz, luces, led',
    remove: 'quitar, quita, quito, quitarlo*, elimin*, borr*, olvid*, desvincul*, desempareja*, desinstal*',
    play: 'suena*, sonar, sonaba*, reproduc*, se reproduce, sale sonido, sale audio, sale el sonido, sale musica, sale el audio',
    unlink: 'desconectar, desconectarlos, desconecto',
  },
  without: 'sin, ningun, ninguno, ninguna, falta, faltan, no hay, no tengo, no tiene, no tienen, no tenia, no da, perdi, nada',
  not: 'no, nunca, jamas, ni, tampoco, imposible, deja de, dejo de, dejaron de, dejan de, dejado de, apenas, nadie, nada, falla, fallan, error, problema*, cuesta, impide*, se niega*, incapaz*, sin poder',
  breaks:
    'pero, aunque, mientras, cuando, hasta, si, porque, desde, despues, antes, entonces, y, e, con, donde, solo, solamente, o, sino, tras, al, pues, luego, salvo, excepto, aun',
  notAfterVerb: false,
  withoutAccents: true,
};
