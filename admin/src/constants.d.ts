/** A tile source for the maps, such as https://tiles.example/{z}/{x}/{y}.png; empty where none is configured. */
declare const __TILE_URL__: string
declare const __TILE_CREDIT__: string
