// Unit tests read texts of every language and every model, which the window loads only when it needs them.
import '../catalog/messages/catalogues';
import '../catalog/models/index';
